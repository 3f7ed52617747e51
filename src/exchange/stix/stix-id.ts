/** The UUID of an id such as `intrusion-set--bef4c620-0787-42a8-a96d-b7eb6e85917c`, by which records are named. */
export function uuidOf(stixId: string): string {
  return stixId.slice(stixId.lastIndexOf("--") + 2);
}

/** The type that an id carries. */
export function typeOfStixId(stixId: string): string {
  return stixId.slice(0, stixId.lastIndexOf("--"));
}
