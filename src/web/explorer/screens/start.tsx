import { useTitle } from "../use-title";

export function Start() {
  useTitle("Start");
  return <h1>Who is blamed for which cyber incident by whom, and who denies it</h1>;
}
