import { useLingui } from "@lingui/react/macro";

/** What the password is wanted for, from what was refused for want of it: "POST /api/me/devices/dev_1/trust". */
export function usePurposeWords(): (purpose: string | null) => string {
  const { t } = useLingui();
  return (purpose) => {
    const [method, path = ""] = (purpose ?? "").split(" ");
    if (/\/org\/terminations(\/[^/]+\/run)?$/.test(path)) {
      return t`To sign out sessions of others or revoke trust of their devices, enter your password.`;
    }
    if (/\/sessions(\/[^/]+)?\/terminate$/.test(path)) return t`To sign out sessions, enter your password.`;
    if (path.endsWith("/verdict")) return t`To say whether a session is yours, enter your password.`;
    if (path.endsWith("/trust")) return t`To trust this device, enter your password.`;
    if (path.endsWith("/untrust")) return t`To revoke trust of a device, enter your password.`;
    if (/\/devices\/[^/]+$/.test(path)) {
      return method === "DELETE"
        ? t`To remove a device, enter your password.`
        : t`To rename a device, enter your password.`;
    }
    if (path.endsWith("/password")) return t`To change your password, enter the present one.`;
    if (path.endsWith("/policy")) return t`To change your organization’s rules, enter your password.`;
    if (path.endsWith("/me")) return t`To change who sees your sessions, enter your password.`;
    return t`Enter your password, and what you asked for goes on.`;
  };
}
