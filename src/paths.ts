/** Every address of the panel. `*Pattern` is what the route table matches. */
export const paths = {
  home: () => "/",
  settings: () => "/settings",
  sessions: () => "/settings/sessions",
  session: (id: string) => `/settings/sessions/${encodeURIComponent(id)}`,
  review: (id: string) => `/settings/sessions/${encodeURIComponent(id)}/review`,
  reviewStage: (id: string, stage: string) => `${paths.review(id)}?step=${stage}`,
  devices: () => "/settings/devices",
  security: () => "/settings/security",
  profile: () => "/profile",
  signIn: (returnTo?: string) => (returnTo ? `/sign-in?return=${encodeURIComponent(returnTo)}` : "/sign-in"),
  signedOut: () => "/signed-out",
};
