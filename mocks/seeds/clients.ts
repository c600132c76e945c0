import type { Client } from "#mocks/contract.ts";

const client = (
  kind: Client["kind"],
  name: string | null,
  version: string | null,
  os: string | null,
  osVersion: string | null = null,
  model: string | null = null,
): Client => ({ kind, name, version, os, osVersion, model });

// Browsers freeze what they say of the system: Windows, macOS and Android tell no version, nor does a newer iPhone.
export const clients = {
  chromeMac: client("browser", "Chrome", "156", "macOS"),
  chromeWindows: client("browser", "Chrome", "156", "Windows"),
  chromeWindowsOld: client("browser", "Chrome", "149", "Windows"),
  chromeLinux: client("browser", "Chrome", "156", "Linux"),
  chromeAndroid: client("browser", "Chrome", "155", "Android"),
  chromebook: client("browser", "Chrome", "154", "Chrome OS", "16503.58.0"),
  edgeWindows: client("browser", "Edge", "156", "Windows"),
  firefoxUbuntu: client("browser", "Firefox", "158", "Ubuntu"),
  firefoxWindows: client("browser", "Firefox", "157", "Windows"),
  firefoxAndroid: client("browser", "Firefox", "158", "Android", "16"),
  safariMac: client("browser", "Safari", "27", "macOS"),
  safariIphone: client("browser", "Safari", "27", "iOS", null, "iPhone"),
  safariIphoneOld: client("browser", "Safari", "17.2", "iOS", "17.2", "iPhone 14 Pro"),
  safariIpad: client("browser", "Safari", "18.6", "iPadOS", "18.6", "iPad Air"),
  samsungInternet: client("browser", "Samsung Internet", "31", "Android", "16", "Galaxy S26"),
  appIphone: client("mobile_app", "Northwind for iOS", "4.12.0", "iOS", "27.1", "iPhone 17 Pro"),
  appAndroid: client("mobile_app", "Meridian for Android", "9.3.1", "Android", "16", "Pixel 10"),
  appDesktop: client("desktop_app", "Meridian Desktop", "2.8.4", "Windows", "11"),
  curl: client("command_line", "curl", "8.16.0", null),
  commandLine: client("command_line", "Meridian CLI", "1.22.0", "Linux"),
  unknownBrowser: client("browser", null, null, "Windows"),
  unknown: client("unknown", null, null, null),
} as const satisfies Record<string, Client>;
