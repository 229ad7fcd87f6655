// textDocument/codeAction and codeAction/resolve: the checked fixes of the findings under the cursor, and last the comments that suppress them. Findings come
// from the last check, nothing is analysed again but what a fix would make of the code.

import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Connection,
  LSPErrorCodes,
  type Range,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { CheckedFix, Finding, Host } from '../../engine/index.ts';
import { cachingHost } from '../../hosts/caching.ts';
import type { Abilities } from '../abilities.ts';
import { unlessCancelled } from '../cancellation.ts';
import type { Checker } from '../checker.ts';
import type { Checks } from '../checks.ts';
import type { Timers } from '../environment.ts';
import type { Log } from '../log.ts';
import type { OpenFile, OpenFiles } from '../open-files.ts';
import type { Proven, Results } from '../results.ts';
import type { DiagnosticData, ToLsp } from '../to-lsp.ts';
import { toWorkspaceEdit } from '../workspace-edit.ts';
import { fixAllActions, wantsFixAll } from './fix-all.ts';

export interface CodeActionParts {
  readonly connection: Connection;
  readonly abilities: Abilities;
  readonly timers: Timers;
  readonly openFiles: OpenFiles;
  readonly results: Results;
  readonly checks: Pick<Checks, 'settled'>;
  readonly checker: Pick<Checker, 'engine' | 'isWanted' | 'timeLimit' | 'fixAll'>;
  readonly host: Host;
  readonly toLsp: ToLsp;
  readonly log: Log;
}

/** Names a fix between the two requests. */
interface ActionData extends DiagnosticData {
  readonly uri: string;
  readonly title: string;
}

export function answerCodeActions(parts: CodeActionParts): void {
  const { connection, abilities, timers, openFiles, results, checks, checker, toLsp } = parts;
  const offeredFor = rememberedOffers(parts);
  const fixAll = fixAllActions(parts);
  const editOf = (fix: CheckedFix): WorkspaceEdit => toWorkspaceEdit(fix, toLsp, openFiles, abilities);

  const actionOf = ({ finding }: Proven, fix: CheckedFix, open: OpenFile): CodeAction => {
    const { start, end } = finding.place;
    const data: ActionData = { uri: open.uri, rule: finding.rule, start, end, title: fix.title };
    return {
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [toLsp.diagnostic(finding)],
      ...(abilities.preferredCodeActions && fix.preferred ? { isPreferred: true } : {}),
      ...(abilities.resolvesCodeActions ? { data } : { edit: editOf(fix) }),
    };
  };

  const quickFixes = async (
    open: OpenFile,
    { range }: CodeActionParams,
    token: CancellationToken,
  ): Promise<readonly CodeAction[]> => {
    const actions: CodeAction[] = [];
    const last = new Map<string, CodeAction>();
    for (const proven of results.in(open.file).filter(({ finding }) => touches(finding, range, open))) {
      // Trying fixes takes time: a client that has lost interest gets to say so in between.
      await unlessCancelled(token, timers.nextTurn());
      const { fixes, suppressions } = await offeredFor(proven);
      actions.push(...fixes.map((fix) => actionOf(proven, fix, open)));
      // One comment does for all findings of a rule in a line.
      for (const fix of suppressions) last.set(JSON.stringify(fix.edits), actionOf(proven, fix, open));
    }
    return [...actions, ...last.values()];
  };

  connection.onCodeAction(async (params, token) => {
    const open = openFiles.withUri(params.textDocument.uri);
    const wants = { quickFixes: wantsQuickFixes(params), fixAll: wantsFixAll(params.context) };
    if (open === undefined || !(wants.quickFixes || wants.fixAll)) return [];
    await unlessCancelled(token, checks.settled(open.file));
    if (!checker.isWanted(open.file)) return [];

    const all = wants.fixAll ? await fixAll(open, token) : [];
    return wants.quickFixes ? [...(await quickFixes(open, params, token)), ...all] : [...all];
  });

  connection.onCodeActionResolve(async (action) => {
    const data: unknown = action.data;
    if (action.edit !== undefined || !isActionData(data)) return action;
    const open = openFiles.withUri(data.uri);
    const proven = open && results.in(open.file).find(({ finding }) => isNamedBy(finding, data));
    // Made anew if the text has changed, so the edit is always one for the text as it is.
    const offered = proven && (await offeredFor(proven));
    const fix = offered && [...offered.fixes, ...offered.suppressions].find(({ title }) => title === data.title);
    if (fix) return { ...action, edit: editOf(fix) };
    throw new ResponseError(LSPErrorCodes.ContentModified, 'The code has changed since this fix was offered.');
  });
}

interface Offered {
  /** The checked fixes. */
  readonly fixes: readonly CheckedFix[];
  /** What can be done in place of a fix. */
  readonly suppressions: readonly CheckedFix[];
}

/** What can be done about a finding, tried once for as long as the finding lives. */
function rememberedOffers({ checker, host, log }: CodeActionParts) {
  const remembered = new WeakMap<Finding, Offered>();
  return async ({ finding, result: { report, config, configOf } }: Proven): Promise<Offered> => {
    const known = remembered.get(finding);
    if (known) return known;
    const engine = await checker.engine();
    if (engine === undefined || report === undefined) return { fixes: [], suppressions: [] };
    const fixes = log.guard(`the fixes of ${finding.rule}`, [], () =>
      engine.checkedFixes(finding, report, cachingHost(host), {
        config,
        configOf,
        shouldStop: checker.timeLimit(),
        onProblem: ({ where, message }) => log.error(`Internal error in ${where}.`, message),
      }),
    );
    const suppression = engine.suppression(finding, host);
    const offered = { fixes, suppressions: suppression ? [suppression] : [] };
    remembered.set(finding, offered);
    return offered;
  };
}

function wantsQuickFixes({ context: { only } }: CodeActionParams): boolean {
  return only === undefined || only.includes(CodeActionKind.QuickFix) || only.includes(CodeActionKind.Empty);
}

function touches({ place }: Finding, range: Range, { document }: OpenFile): boolean {
  return document.offsetAt(range.start) <= place.end && document.offsetAt(range.end) >= place.start;
}

function isNamedBy({ rule, place }: Finding, data: ActionData): boolean {
  return rule === data.rule && place.start === data.start && place.end === data.end;
}

function isActionData(data: unknown): data is ActionData {
  return typeof data === 'object' && data !== null && 'uri' in data && 'title' in data;
}
