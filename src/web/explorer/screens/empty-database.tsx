import { useState } from "react";

const COMMAND = "blamegraph seed";

/** Nothing is recorded yet: two ways to begin. */
export function EmptyDatabase() {
  const [story, setStory] = useState(false);
  const [copied, setCopied] = useState("");
  return (
    <section className="empty" aria-labelledby="empty">
      <h2 id="empty">This database has no records yet</h2>
      <div className="ways">
        <button type="button" aria-expanded={story} onClick={() => setStory(!story)}>
          Load the example story
        </button>
        <a className="button" href="/add">
          Add the first incident
        </a>
      </div>
      {story && (
        <div>
          <p>
            The story is the joint statement of October 2016 and the answers to it: 4 incidents, 6 claims.
            Whoever runs this service loads it, on its machine:
          </p>
          <p>
            <code>{COMMAND}</code>{" "}
            <button
              type="button"
              onClick={() =>
                navigator.clipboard?.writeText(COMMAND).then(
                  () => setCopied("Copied."),
                  () => setCopied("The browser does not let it be copied."),
                )
              }
            >
              Copy
            </button>{" "}
            <span role="status">{copied}</span>
          </p>
          <p className="fine">
            Then reload this page. Records of your own can be added to it, or be loaded instead.
          </p>
        </div>
      )}
    </section>
  );
}
