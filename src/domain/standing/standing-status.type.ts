import { enumOf } from "../../platform/graphql/enums";
import { STANDING_STATUSES } from "./standing.terms";

export const StandingStatusEnum = enumOf(
  "StandingStatus",
  "What the claims about an incident amount to.",
  STANDING_STATUSES,
);
