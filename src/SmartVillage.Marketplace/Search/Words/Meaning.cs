namespace SmartVillage.Marketplace.Search.Words;

/// <summary>Words of the index that a word of a question may mean, best first.</summary>
/// <param name="Terms">Terms with how well they fit, 0 to 1; a term stands once.</param>
/// <param name="Products">Products that hold each, added up.</param>
/// <param name="Correction">The word that was taken for a misspelt one, or null.</param>
internal sealed record Meaning((int Term, float Fit)[] Terms, long Products, string? Correction);
