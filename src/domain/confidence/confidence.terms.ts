/**
 * The scales on which likelihood and analytic confidence are worded. The scale's name travels with every
 * value: 57 percent is “likely” in ICD 203 and “roughly even” in STIX's mapping of the same words.
 */
export const CONFIDENCE_SCALES = {
  ICD_203: "Likelihood in the words of Intelligence Community Directive 203, with its percent ranges.",
  ICD_203_CONFIDENCE:
    "Analytic confidence by Intelligence Community Directive 203: low, moderate, high; no numbers.",
  STIX_NONE_LOW_MED_HIGH: "None, low, med, high (STIX 2.1, Appendix A).",
  STIX_0_10: "Zero to ten (STIX 2.1, Appendix A).",
  STIX_WEP: "Words of estimative probability (STIX 2.1, Appendix A).",
  STIX_DNI: "The DNI scale as STIX maps it (STIX 2.1, Appendix A); its ranges differ from ICD 203's own.",
  ADMIRALTY_CREDIBILITY: "Credibility of information by the Admiralty code (ranges of STIX 2.1, Appendix A).",
  SHERMAN_KENT: "Sherman Kent's words of estimative probability (MISP taxonomy: certainty-level).",
  PERCENT:
    "A whole number from 0 to 100, as STIX's confidence property and MISP's attribution-confidence give it.",
} as const;

export type ConfidenceScale = keyof typeof CONFIDENCE_SCALES;
