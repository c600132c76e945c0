import { useState } from "react";

import { useRenameDevice } from "#src/api/change-device.ts";
import type { Device } from "#src/api/device-schemas.ts";
import { useAskDevice } from "#src/api/devices.ts";

import { nameProblem, type NameProblem } from "./name-problem.ts";
import { useDeviceAct } from "./use-device-act.ts";

/** What the person had before them when they decided on a name. */
interface Base {
  version: string;
  name: string | null;
}

interface Rename extends Base {
  /** The new one; null takes the own name away. */
  wanted: string | null;
}

/**
 * Naming a device, over the name that the person had before them: if it has another by now, `conflict` is that one
 * (null within: no own name), and the person decides again.
 */
export function useRename(device: Device, onDone: (device: Device) => void, onGone: () => void) {
  const [base, setBase] = useState<Base>({ version: device.version, name: device.name });
  const [conflict, setConflict] = useState<{ name: string | null } | null>(null);
  const [problem, setProblem] = useState<NameProblem | null>(null);
  const rename = useRenameDevice();
  const askDevice = useAskDevice();

  const act = useDeviceAct<Rename, Device>({
    send: ({ version, wanted }, key) => rename.mutateAsync({ id: device.id, key, version, name: wanted }),
    async check({ wanted }) {
      const now = await askDevice(device.id);
      if (now === null) return "gone";
      return now.name === wanted ? { done: now } : "not-done";
    },
    onDone,
    onGone,
    async onRefused({ type, fields }, { wanted }) {
      if (type === "validation-failed") {
        setProblem(fields[0]?.code ?? "invalid");
        return true;
      }
      if (type !== "precondition-failed") return false;
      const now = await askDevice(device.id).catch(() => undefined);
      if (now === undefined) return false;
      if (now === null) onGone();
      else if (now.name === wanted) onDone(now);
      else {
        setBase({ version: now.version, name: now.name });
        setConflict({ name: now.name });
      }
      return true;
    },
  });

  function save(draft: string | null) {
    const wanted = draft === null ? null : draft.trim();
    const wrong = wanted === null ? null : nameProblem(wanted);
    setProblem(wrong);
    if (wrong !== null) return;
    if (wanted === base.name) return onDone({ ...device, name: base.name });
    setConflict(null);
    act.run({ ...base, wanted });
  }

  return {
    ...act,
    base,
    conflict,
    problem,
    save,
    /** Something else is being typed: what was wrong with the last try is not said of it. */
    edited() {
      setProblem(null);
      act.reset();
    },
  };
}
