import { NoAnswer } from "./ask";
import { login } from "./login";

/** A file of the service, asked for as whoever is logged in. A plain link would ask for it as nobody. */
export async function fetchFile(address: string): Promise<Blob> {
  const token = login.token();
  const response = await fetch(address, {
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });
  if (response.ok) return await response.blob();
  throw new NoAnswer((await response.text()).trim(), String(response.status), undefined);
}

export function saveFile(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // the browser may still be asking where to
}
