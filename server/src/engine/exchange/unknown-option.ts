// Options that were given to a library which does not know them, or reads them otherwise than they are meant.

import type ts from 'typescript';
import type { LibraryWriter } from './header-list.ts';

/** What an option is for. */
export type OptionMeaning =
  | 'origin'
  | 'methods'
  | 'allowedHeaders'
  | 'exposedHeaders'
  | 'credentials'
  | 'maxAge'
  | 'optionsSuccessStatus'
  | 'preflightContinue';

export interface MeantOption {
  /** The name that the library knows. */
  readonly name: string;
  readonly meaning: OptionMeaning;
  /** True for a slip, false for the name that another library has. */
  readonly isSlip: boolean;
}

export interface UnknownOption {
  readonly name: string;
  /** The property or assignment that gives it. */
  readonly property: ts.Node;
  /** Who ignores it. */
  readonly library: Pick<LibraryWriter, 'name' | 'version' | 'installed'>;
  /** True where it reads its options by another package, whose version is the one above. */
  readonly isByAnother: boolean;
  /** The call that has set the library up. */
  readonly call: ts.Node;
  readonly meant: MeantOption;
  /** True for `false`, `0` and the like. */
  readonly isOff: boolean;
}

/** A text or a number that was given as the option for credentials: what it says is not what the library takes it for. */
export interface MisreadCredentials {
  /** The literal, or the environment variable. */
  readonly value: ts.Node;
  readonly isVariable: boolean;
  /** `credentials: 'true'` */
  readonly text: string;
  /** Whether the library takes it for a yes. */
  readonly isOn: boolean;
  readonly library: Pick<LibraryWriter, 'name' | 'version' | 'installed'>;
}
