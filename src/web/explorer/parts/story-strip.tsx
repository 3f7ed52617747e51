import { useRouterState } from "@tanstack/react-router";
import { readView, searchOf } from "../../views/address/view";
import { StoryThere } from "../../views/generated/operations";
import { ADD_TO_STORY, isAt, type Place, STORY, STORY_INCIDENTS } from "../../views/story/story";
import { useAnswer } from "../api/use-answer";
import { useView } from "../use-view";
import { AddressLink } from "./address-link";

/** Whether this database has the example story; undefined until it is known. */
export function useStoryThere(enabled = true): boolean | undefined {
  const { data } = useAnswer(StoryThere, { ids: STORY_INCIDENTS }, enabled);
  return data?.data.nodes.every((node) => node !== null);
}

export function addressOfStep(step: number): string {
  const place = STORY[step - 1]?.at;
  return place === undefined ? "/" : addressOf(place, step);
}

function addressOf({ path, view }: Place, story: number): string {
  return `${path}${searchOf({ ...readView(view).view, story })}`;
}

/** The example story above the screens that tell it: five steps, each of them an address, none of them in the way. */
export function StoryStrip() {
  const { view, raw } = useView();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const there = useStoryThere(view.story !== null);
  if (view.story === null || there === undefined) return null;
  const step = STORY[view.story - 1];
  const out = `${path}${searchOf({ ...view, story: null })}`;
  if (!there || step === undefined)
    return (
      <aside className="story" aria-label="The example story">
        <p>
          {there
            ? `The story has ${STORY.length} steps; this is none of them.`
            : "This database does not have the example story."}{" "}
          <AddressLink address={there ? addressOfStep(1) : out}>
            {there ? "Begin it" : "Go on without it"}
          </AddressLink>
        </p>
      </aside>
    );
  const last = view.story === STORY.length;
  return (
    <aside className="story" aria-label="The example story">
      <ol>
        {STORY.map(({ question }, index) => (
          <li key={question}>
            <AddressLink
              address={addressOfStep(index + 1)}
              current={index + 1 === view.story ? "step" : undefined}
            >
              <span className="number">{index + 1}</span> {question}
            </AddressLink>
          </li>
        ))}
      </ol>
      <p aria-live="polite">{step.text}</p>
      {step.also.length > 0 && (
        <ul className="also" aria-label="Places of this step">
          {[...(last ? [] : [{ ...step.at, label: "This step" }]), ...step.also].map((place) => (
            <li key={place.label}>
              <AddressLink
                address={addressOf(place, view.story ?? 1)}
                current={isAt(place, path, raw) ? "page" : undefined}
              >
                {place.label}
              </AddressLink>
            </li>
          ))}
        </ul>
      )}
      <p className="story-ways">
        {view.story > 1 && <AddressLink address={addressOfStep(view.story - 1)}>Back</AddressLink>}
        {last ? (
          <a href={ADD_TO_STORY}>Add a claim to this story</a>
        ) : (
          <AddressLink address={addressOfStep(view.story + 1)}>
            Next: {STORY[view.story]?.question}
          </AddressLink>
        )}
        <AddressLink address={out}>{last ? "End the story" : "Skip the story"}</AddressLink>
      </p>
    </aside>
  );
}
