import { settingNames, settingOf } from "./settings";

export interface StartFlag {
  /** As commander takes it: `--port <number>`. */
  readonly flags: string;
  readonly description: string;
}

/** The options of `start`: one for each setting that is no secret. */
export function startFlags(): StartFlag[] {
  return settingNames.flatMap((name) => {
    const { flag, value, meaning } = settingOf(name);
    if (flag === undefined) return [];
    const flags = value === undefined ? `--${flag}` : `--${flag} <${value}>`;
    return [{ flags, description: `${meaning} [${name}; ${defaultOf(name)}]` }];
  });
}

/** The settings as a Markdown table, for the users' guide. */
export function settingsAsMarkdown(): string {
  const rows = settingNames.map((name) => {
    const { flag, meaning } = settingOf(name);
    const flagged = flag === undefined ? "" : `\`--${flag}\``;
    return `| \`${name}\` | ${flagged} | ${defaultOf(name)} | ${meaning} |`;
  });
  return ["| variable | flag | default | meaning |", "| --- | --- | --- | --- |", ...rows, ""].join("\n");
}

function defaultOf(name: (typeof settingNames)[number]): string {
  const setting = settingOf(name);
  return setting.defaultInWords ?? setting.default ?? "none";
}
