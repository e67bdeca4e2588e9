export declare function nextVersion(version: string, step: string | undefined): string;
export declare function unreleased(changelog: string): string;
export declare function released(changelog: string, version: string, day: string): string;
export declare function hindrances(state: {
  readonly version: string;
  readonly next: string;
  readonly changelog: string;
  readonly changed: string;
  readonly hasEmbeds: boolean;
}): readonly string[];
