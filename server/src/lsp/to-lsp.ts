// The one place where what the engine says becomes what the Language Server Protocol says: offsets become
// positions, paths become URIs, findings become diagnostics.

import { type Diagnostic, DiagnosticSeverity, type Location, type Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Mistake } from '../config-file/config-file.ts';
import type { FilePath, Finding, Host, Level, Place, RequestWitness, Witness } from '../engine/index.ts';
import type { Abilities } from './abilities.ts';
import type { OpenFiles } from './open-files.ts';

export interface ToLsp {
  diagnostic(finding: Finding): Diagnostic;
  mistake(mistake: Mistake): Diagnostic;
  range(place: Place): Range;
  /** The text that offsets in `file` count in. */
  document(file: FilePath): TextDocument;
}

/** What a diagnostic of ours carries in `data`: enough to tell which finding it was made from. */
export interface DiagnosticData {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
}

/** `host` must be the one that the findings were made with. */
export function createToLsp(openFiles: OpenFiles, host: Host, abilities: Abilities): ToLsp {
  const document = (file: FilePath): TextDocument => {
    const open = openFiles.at(file);
    return open?.document ?? TextDocument.create(openFiles.uriOf(file), 'typescript', 0, host.readFile(file) ?? '');
  };
  const range = ({ file, start, end }: Place): Range => {
    const text = document(file);
    return { start: text.positionAt(start), end: text.positionAt(end) };
  };
  const location = (place: Place): Location => ({ uri: openFiles.uriOf(place.file), range: range(place) });

  return {
    document,
    range,
    // As on the command line, where a wrong configuration makes the run fail.
    mistake: ({ message, place }) => ({
      range: range(place),
      severity: DiagnosticSeverity.Error,
      source: 'cors-lint',
      message,
    }),
    diagnostic: (finding) => ({
      range: range(finding.place),
      severity: severities[finding.level],
      source: 'cors-lint',
      code: finding.rule,
      message: messageOf(finding),
      ...(abilities.codeDescription ? { codeDescription: { href: finding.page } } : {}),
      ...(abilities.diagnosticData ? { data: dataOf(finding) } : {}),
      ...(abilities.relatedInformation && finding.related.length > 0
        ? { relatedInformation: finding.related.map(({ place, message }) => ({ location: location(place), message })) }
        : {}),
    }),
  };
}

const severities: Record<Level, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The consequence first, because lists of problems show one line; then the proof, and what to do. */
function messageOf(finding: Finding): string {
  const lines = [finding.message, ...(finding.witness ? [proofOf(finding.witness)] : [])];
  if (finding.console !== undefined) lines.push(`The browser's console says: ${finding.console}`);
  return [...lines, finding.advice].join('\n');
}

function proofOf(witness: Witness | RequestWitness): string {
  if ('call' in witness) return proofOfRequest(witness);
  const { method, origin, headers, when } = witness;
  const request = origin === undefined ? `${method} without Origin` : `${method} with \`Origin: ${origin}\``;
  const answer = headers.map(({ name, value }) => `\`${name}: ${value}\``).join(', ');
  const conditions = when.length === 0 ? '' : ` (when ${when.join(' and ')})`;
  return `Proof: ${request} is answered with ${answer || 'none of these headers'}${conditions}.`;
}

function proofOfRequest({ call, sends, when }: RequestWitness): string {
  const sent = sends.map(({ name, value }) => `\`${name}: ${value}\``).join(', ');
  const conditions = when.length === 0 ? '' : ` (when ${when.join(' and ')})`;
  return `Proof: \`${call}\` sends ${sent}${conditions}.`;
}

function dataOf({ rule, place: { start, end } }: Finding): DiagnosticData {
  return { rule, start, end };
}
