/** Where material surfaced. */
export const LEAK_CHANNEL_KINDS = {
  SITE: "A site on the open web, for example WikiLeaks.",
  ONION_LEAK_SITE: "A leak site reached over Tor, as ransomware groups run them.",
  FORUM: "A forum.",
  MESSENGER_CHANNEL: "A channel or group of a messenger.",
  SOCIAL_ACCOUNT: "An account on a social network.",
  PASTE_SITE: "A site for pasted text.",
  MEDIA_OUTLET: "A newspaper, broadcaster or news site.",
  MIRROR: "A copy of another channel.",
  OTHER: "Something else.",
} as const;

export type LeakChannelKind = keyof typeof LEAK_CHANNEL_KINDS;
