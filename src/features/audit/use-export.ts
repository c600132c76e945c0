import { useEffect, useRef, useState } from "react";

import { readOn, startReading, type AuditReading } from "#src/api/audit-export.ts";
import type { AuditFilter } from "#src/api/audit.ts";
import { useConnection } from "#src/api/connection.tsx";
import { useMe } from "#src/api/me.ts";
import { saveFile } from "#src/lib/save-file.ts";
import { serverNow } from "#src/lib/server-clock.ts";

import { exportName, exportWriter, type ExportFormat, type ExportWriter } from "./export-format.ts";

interface Running {
  format: ExportFormat;
  reading: AuditReading;
  writer: ExportWriter;
}

export type ExportState =
  | { kind: "ready" }
  | { kind: "reading"; read: number; total: number | null }
  /** Nothing was saved; it can be taken up again where it broke off. */
  | { kind: "failed"; read: number; total: number | null; error: unknown }
  /** Saved. `read` are the entries in the file; `total` is how many the server spoke of at the start. */
  | { kind: "saved"; name: string; read: number; unreadable: number; total: number };

/**
 * Reads all that `filter` matches and saves it as one file, whole or not at all. What was read goes with the
 * component, and so with the session.
 */
export function useExport(filter: AuditFilter) {
  const { client } = useConnection();
  const { organization } = useMe();
  const [state, setState] = useState<ExportState>({ kind: "ready" });
  const running = useRef<Running | null>(null);
  const abort = useRef<AbortController | null>(null);
  const release = useRef<() => void>(() => {});

  useEffect(
    () => () => {
      abort.current?.abort();
      running.current = null;
      release.current();
    },
    [],
  );

  function begin(format: ExportFormat): Running {
    const reading = startReading(filter);
    return { format, reading, writer: writerOf(format, reading) };
  }

  function writerOf(format: ExportFormat, reading: AuditReading): ExportWriter {
    const { id, name } = organization;
    return exportWriter(format, {
      organization: { id, name },
      filter: reading.filter,
      exportedAt: new Date(serverNow()).toISOString(),
    });
  }

  async function read(run: Running) {
    const { reading, format } = run;
    const controller = new AbortController();
    running.current = run;
    abort.current = controller;
    const tell = () => setState({ kind: "reading", read: reading.read, total: reading.total });
    tell();
    try {
      await readOn(client, reading, {
        signal: controller.signal,
        onEntries: (entries) => {
          run.writer.add(entries);
          tell();
        },
        onRestart: () => {
          run.writer = writerOf(format, reading);
          tell();
        },
      });
    } catch (error) {
      if (!controller.signal.aborted)
        setState({ kind: "failed", read: reading.read, total: reading.total, error });
      return;
    }
    if (controller.signal.aborted) return;
    run.writer.end(reading.unreadable);
    const name = exportName(organization.name, reading.filter, format);
    release.current = saveFile(name, run.writer.type, run.writer.parts);
    running.current = null;
    const { unreadable, total } = reading;
    setState({
      kind: "saved",
      name,
      read: reading.read - unreadable,
      unreadable,
      total: total ?? reading.read,
    });
  }

  return {
    state,
    start: (format: ExportFormat) => void read(begin(format)),
    goOn: () => {
      if (running.current) void read(running.current);
    },
    cancel: () => {
      abort.current?.abort();
      running.current = null;
      setState({ kind: "ready" });
    },
  };
}
