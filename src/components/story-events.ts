/** What `story:step` says, on `document`. */
export interface StoryStepDetail {
  readonly chapter: string;
  readonly step: string;
  readonly direction: 'down' | 'up';
}
