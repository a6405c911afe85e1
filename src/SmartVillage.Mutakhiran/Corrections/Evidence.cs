namespace SmartVillage.Mutakhiran.Corrections;

/// <summary>What a new value is taken from.</summary>
/// <param name="Kind">Kind of document.</param>
/// <param name="Number">Its number; sealed in the store.</param>
public sealed record Evidence(EvidenceKind Kind, string? Number = null)
{
    /// <summary>
    /// Whether it may carry an identity field: a document of an authority with its number. The office must not correct what card and certificate say (PP 40/2019 art. 30 and 33).
    /// </summary>
    public bool IsDocument => Kind is not (EvidenceKind.Statement or EvidenceKind.SignedForm or EvidenceKind.Diploma) && Number is { Length: > 0 };
}
