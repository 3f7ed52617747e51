import { FEED_STATEMENTS } from "../../src/domain/history/feed";
import { ADOPT_STATEMENTS } from "../../src/exchange/audit/adopt-revisions";
import { REVISION_STATEMENTS } from "../../src/exchange/audit/revisions";
import { SUBGRAPH_STATEMENTS } from "../../src/exchange/audit/stored-subgraph";
import { VERIFY_STATEMENTS } from "../../src/exchange/audit/verify-audit";
import { VERIFY_RECORDS_STATEMENTS } from "../../src/exchange/audit/verify-records";
import { CANDIDATE_STATEMENTS } from "../../src/exchange/changes/candidates";
import { COMMAND_STATEMENTS } from "../../src/exchange/changes/command";
import { MERGE_STATEMENTS } from "../../src/exchange/changes/merge";
import { PROPOSAL_STATEMENTS } from "../../src/exchange/changes/proposals";
import { REDACT_STATEMENTS } from "../../src/exchange/changes/redact";
import { REHEARSAL_STATEMENTS } from "../../src/exchange/changes/rehearse";
import { CORRECTED_HERE_STATEMENTS } from "../../src/exchange/corrected-here";
import { CLAIM_STATE_STATEMENTS } from "../../src/exchange/derive/claim-states";
import { VERSION_STATEMENTS } from "../../src/exchange/derive/derivations";
import { HISTORY_STATEMENTS } from "../../src/exchange/derive/history";
import { LIFT_STATEMENTS } from "../../src/exchange/derive/lifts";
import { PAGE_STATEMENTS } from "../../src/exchange/derive/pages";
import { STANDING_STATEMENTS } from "../../src/exchange/derive/standing-statements";
import { SETTLE_STATEMENTS } from "../../src/exchange/settle-records";
import { BLANK_PAST_STATEMENTS } from "../../src/exchange/store/blank-past";
import { KEPT_IMPORT_STATEMENTS } from "../../src/exchange/store/kept-imports";
import { PAST_STATEMENTS } from "../../src/exchange/store/past-versions";
import { SNAPSHOT_STATEMENTS } from "../../src/exchange/store/snapshot";
import { SLUG_OWNERS, STORE_QUESTIONS } from "../../src/exchange/store/stored-records";
import { WRITE_STATEMENTS } from "../../src/exchange/store/write-statements";
import { APPEND_STATEMENTS } from "../../src/platform/audit/append";
import { MIGRATION_STATEMENTS } from "../../src/platform/graph/migrations";

/** The fixed texts that writers, imports, the audit log and migrations send; those of reads are composed. */
export const ALL_STATEMENTS: readonly string[] = [
  ...WRITE_STATEMENTS,
  ...COMMAND_STATEMENTS,
  ...MERGE_STATEMENTS,
  ...CORRECTED_HERE_STATEMENTS,
  ...REHEARSAL_STATEMENTS,
  ...PROPOSAL_STATEMENTS,
  ...CANDIDATE_STATEMENTS,
  ...FEED_STATEMENTS,
  ...PAST_STATEMENTS,
  ...HISTORY_STATEMENTS,
  ...STANDING_STATEMENTS,
  ...LIFT_STATEMENTS,
  ...CLAIM_STATE_STATEMENTS,
  ...PAGE_STATEMENTS,
  ...VERSION_STATEMENTS,
  ...Object.values(STORE_QUESTIONS),
  ...Object.values(SLUG_OWNERS),
  ...MIGRATION_STATEMENTS,
  ...APPEND_STATEMENTS,
  ...REVISION_STATEMENTS,
  ...ADOPT_STATEMENTS,
  ...VERIFY_STATEMENTS,
  ...VERIFY_RECORDS_STATEMENTS,
  ...SUBGRAPH_STATEMENTS,
  ...BLANK_PAST_STATEMENTS,
  ...SETTLE_STATEMENTS,
  ...KEPT_IMPORT_STATEMENTS,
  ...REDACT_STATEMENTS,
  ...SNAPSHOT_STATEMENTS,
];
