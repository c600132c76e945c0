export const common: ReadonlySet<string> = new Set(["passwordpassword", "correcthorsebatterystaple"]);
