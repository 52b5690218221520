/** Of these ideas those with a place, by their place: the order in which a choice is sent, and in which it is refused. */
export function placed(numbers: readonly string[], placeOf: (number: string) => string | undefined): string[] {
  return numbers.filter((number) => placeOf(number)).sort((a, b) => Number(placeOf(a)) - Number(placeOf(b)));
}
