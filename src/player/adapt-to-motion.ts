import type { MapCommand } from '../map/map-commands.ts';
import type { Motion } from './motion.ts';

/**
 * The commands as a reader's motion preference wants them carried out: `full` moves the camera over the ground, `gentle`
 * fades from one picture to the next, `off` changes at once. Marks on words never fade: they answer to a pointer.
 */
export function adaptToMotion(commands: readonly MapCommand[], motion: Motion): readonly MapCommand[] {
  if (motion === 'full') return commands;
  const still = commands.map((command): MapCommand =>
    command.kind === 'camera' ? { ...command, move: 'jump' } : command,
  );
  const changes = still.some(({ kind }) => kind !== 'mark');
  return motion === 'gentle' && changes ? [{ kind: 'fade' }, ...still] : still;
}
