import { useEffect, useRef, useSyncExternalStore } from "react";
import { keyPreference } from "../keys/key-preference";
import { KEYS } from "../keys/keys";

/** All keys, and the switch that turns them off. */
export function KeySheet({ open, close }: { readonly open: boolean; readonly close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const on = useSyncExternalStore(keyPreference.subscribe, keyPreference.on);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} className="key-sheet" aria-labelledby="key-sheet-title" onClose={close}>
      <h2 id="key-sheet-title">Keys</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Key</th>
            <th scope="col">What it does</th>
          </tr>
        </thead>
        <tbody>
          {Object.values(KEYS).map(({ keys, does }) => (
            <tr key={keys}>
              <td>
                {keys.split(" ").map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </td>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="fine">
        In a picture, arrow keys go from box to line to answer, and Alt with a click leaves everything else
        out. No key does anything in a field.
      </p>
      <label className="field">
        <input type="checkbox" checked={on} onChange={({ target }) => keyPreference.set(target.checked)} />
        Single keys do something
      </label>
      <p>
        <button type="button" onClick={close}>
          Close
        </button>
      </p>
    </dialog>
  );
}
