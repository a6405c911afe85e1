namespace SmartVillage.Marketplace.Photos;

/// <summary>Tells whether the villages' websites, where photos come from, can be used as they are configured.</summary>
public interface IPhotoWebsites
{
    /// <summary>Asks every configured website once for the folder of photos; follows nothing.</summary>
    Task<IReadOnlyList<PhotoWebsite>> ExamineAsync(CancellationToken cancellationToken);
}

/// <summary>What a website answered.</summary>
public enum PhotoWebsiteState
{
    /// <summary>It is there; that a folder shows no list is as it should be.</summary>
    Answers,

    /// <summary>It sends whoever asks to another address, so that no photo ever comes.</summary>
    Redirects,

    /// <summary>Its public name leads into the network that this machine stands in, where it is not asked unless somebody said that it is there.</summary>
    Inside,

    /// <summary>It does not answer, or with an error of its own.</summary>
    Unavailable,
}

/// <summary>A website and its state.</summary>
/// <param name="Source">Name of the village's source in the configuration.</param>
/// <param name="State">What it answered.</param>
/// <param name="Destination">Scheme and host to which it sends, or null when it does not say so in a way that could be written down.</param>
public sealed record PhotoWebsite(string Source, PhotoWebsiteState State, string? Destination = null);
