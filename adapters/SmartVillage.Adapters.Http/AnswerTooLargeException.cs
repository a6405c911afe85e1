namespace SmartVillage.Adapters.Http;

/// <summary>An answer has more bytes than <see cref="OutsideOptions.LargestAnswer"/>. It would not have fewer if it were asked for again, and nothing is wrong with who gave it.</summary>
public sealed class AnswerTooLargeException() : IOException("The answer is too large.");
