namespace SmartVillage.Marketplace.Search.Index;

/// <summary>What a search knows of a product.</summary>
/// <param name="Word">The word that hit it last, as <see cref="Scratch.MarkOf"/> says.</param>
/// <param name="Place">Where it stands among those that were found.</param>
internal readonly record struct Mark(int Word, int Place);
