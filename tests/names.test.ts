import { expect, it } from "vitest";

import { readText } from "#tests/structure/source.ts";

// What products of this kind call them.
it.each([
  ["useSessionsList", "src/api/sessions.ts"],
  ["useDevicesList", "src/api/devices.ts"],
  ["useTerminateSession", "src/api/terminate-sessions.ts"],
  ["useUntrustDevice", "src/api/change-device.ts"],
  ["useHasPermission", "src/permissions/permission.ts"],
])("developers find %s", (name, path) => {
  expect(readText(path)).toContain(`export function ${name}(`);
});
