import { useTitle } from "../use-title";

export function Incident() {
  useTitle("Incident");
  return <h1>Incident</h1>;
}
