/** What happened, in kind; one incident may be of several kinds. */
export const INCIDENT_KINDS = {
  DATA_THEFT: "Data was taken (EuRepoC codebook: data theft).",
  DATA_THEFT_AND_LEAK: "Data was taken and published (EuRepoC codebook: data theft and doxing).",
  DISRUPTION: "A service or system was kept from working (EuRepoC codebook: disruption).",
  DESTRUCTION: "Data or equipment was destroyed, for example by a wiper.",
  DEFACEMENT: "What a site or account shows was replaced.",
  ESPIONAGE: "Somebody gathered intelligence from inside systems.",
  INTRUSION: "Somebody got into systems; what for is not said (EuRepoC codebook: hijacking without misuse).",
  RECONNAISSANCE: "Systems were scanned or probed (ATT&CK tactic TA0043).",
  RANSOMWARE: "Data was encrypted or withheld for ransom (EuRepoC codebook: ransomware).",
  INFLUENCE_OPERATION: "Opinion or an election was the target (DISARM: influence operation).",
  OTHER: "Something else, which the summary says.",
} as const;

export type IncidentKind = keyof typeof INCIDENT_KINDS;
