/**
 * The rows of a table written as text: one row a line, cells parted by ` | `.
 *
 * @throws Error when a row has another number of cells.
 */
export function rowsOf(table: string, cells: number): readonly (readonly string[])[] {
  return table
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const row = line.split(' | ').map((cell) => cell.trim());
      if (row.length !== cells) throw new Error(`${row.length} cells, ${cells} expected: ${line}`);
      return row;
    });
}
