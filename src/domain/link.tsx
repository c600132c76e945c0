import type { ComponentProps, MouseEvent } from "react";
import { useHref, useLinkClickHandler, type NavigateOptions } from "react-router";

interface LinkProps
  extends
    Omit<ComponentProps<"a">, "href">,
    Pick<NavigateOptions, "state" | "replace" | "preventScrollReset"> {
  /** A path of `paths`. */
  to: string;
}

/** A link to a page of the panel. The router's own brings with it how servers have pages fetched ahead. */
export function Link({ to, state, replace, preventScrollReset, onClick, children, ...rest }: LinkProps) {
  const href = useHref(to);
  const follow = useLinkClickHandler(to, {
    state: state as unknown,
    ...(replace !== undefined && { replace }),
    ...(preventScrollReset !== undefined && { preventScrollReset }),
    ...(rest.target !== undefined && { target: rest.target }),
  });

  function handleClick(event: MouseEvent<HTMLAnchorElement>) {
    onClick?.(event);
    if (!event.defaultPrevented) follow(event);
  }

  return (
    <a {...rest} href={href} onClick={handleClick}>
      {children}
    </a>
  );
}
