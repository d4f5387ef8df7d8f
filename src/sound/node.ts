/** What makes a node of one kind on a context. */
export type NodeKind<Options, Made extends AudioNode> = new (context: BaseAudioContext, options: Options) => Made;

/** A node that feeds `output`, set up by its own options; a source sounds at once. */
export const node = <Options, Made extends AudioNode>(
  context: BaseAudioContext,
  Kind: NodeKind<Options, Made>,
  options: Options,
  output: AudioNode | AudioParam,
): Made => {
  const made = new Kind(context, options);
  made.connect(output as AudioNode);
  (made as Partial<AudioScheduledSourceNode>).start?.();
  return made;
};
