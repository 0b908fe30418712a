export interface ProblemBody {
  readonly title: string;
}
