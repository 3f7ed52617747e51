/** Operations with a name misspelt, and their variables: what a suggestion would help with. */
export const SLIPS: readonly (readonly [string, object])[] = [
  ["{ clam { id } }", {}],
  ['{ claim(idd: "x") { id } }', {}],
  ['{ claim(id: "x") { idd quotte { text } } }', {}],
  ["{ claims(where: { stanc: { eq: ASSERTS } }) { nodes { id } } }", {}],
  ["{ claims(where: { stance: { eq: ASSERT } }) { nodes { id } } }", {}],
  ["query ($d: OrderDirectio) { claims { nodes { id } } }", {}],
  ['{ claim(id: "x") { ... on Clam { id } } }', {}],
  ["query ($s: ClaimStance) { claims(where: { stance: { eq: $s } }) { nodes { id } } }", { s: "ASSERT" }],
  ["query ($w: ClaimWhere) { claims(where: $w) { nodes { id } } }", { w: { stanc: { eq: "ASSERTS" } } }],
];
