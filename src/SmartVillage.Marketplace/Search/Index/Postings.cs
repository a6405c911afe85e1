namespace SmartVillage.Marketplace.Search.Index;

/// <summary>Products that hold a word, ascending, with how much the word says about each.</summary>
internal readonly record struct Postings(int[] Products, byte[] Weights);
