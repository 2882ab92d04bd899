// What is known of a view from outside: how far it has read, and what waits.

/** How far a view has read, and how many of its keys wait because an event could not be folded. */
export type ViewProgress = { readonly name: string; readonly position: bigint; readonly parked: number }
