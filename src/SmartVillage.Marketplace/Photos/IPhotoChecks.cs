namespace SmartVillage.Marketplace.Photos;

/// <summary>What was last seen of photos, so that an office is told of those that cannot be shown without anybody asking a website for it. Thread-safe.</summary>
public interface IPhotoChecks
{
    /// <summary>Sources whose villages have an edition; cheap enough to be asked all the time.</summary>
    /// <exception cref="Domain.Errors.StoreException">The store cannot be read.</exception>
    IReadOnlyList<PhotoSource> ListSources();

    /// <summary>Photos of the public goods of a source, each once, with what was last seen of it, if it was looked at.</summary>
    /// <exception cref="Domain.Errors.StoreException">The store cannot be read.</exception>
    IReadOnlyList<(string File, PhotoCheck? Last)> List(string source);

    /// <summary>What was last seen of some photos by name; those that were never looked at are not in it.</summary>
    /// <exception cref="Domain.Errors.StoreException">The store cannot be read.</exception>
    IReadOnlyDictionary<string, PhotoCheck> Find(string source, IReadOnlyCollection<string> files);

    /// <summary>Names of the photos of a source that could not be shown when they were last looked at.</summary>
    /// <exception cref="Domain.Errors.StoreException">The store cannot be read.</exception>
    IReadOnlySet<string> ListBroken(string source);

    /// <summary>Names of the photos of a source that could be shown when they were last looked at.</summary>
    /// <exception cref="Domain.Errors.StoreException">The store cannot be read.</exception>
    IReadOnlySet<string> ListShown(string source);

    /// <summary>Notes what is seen now.</summary>
    /// <exception cref="Domain.Errors.StoreException">The store cannot be written.</exception>
    void Note(string source, IReadOnlyDictionary<string, PhotoState> seen);

    /// <summary>Forgets photos of a source that none of these goods has any more.</summary>
    /// <exception cref="Domain.Errors.StoreException">The store cannot be written.</exception>
    void ForgetOthers(string source, IReadOnlySet<string> files);
}

/// <summary>A source of goods.</summary>
/// <param name="Name">As the configuration names it.</param>
/// <param name="State">Another one whenever anything of its villages changed.</param>
public sealed record PhotoSource(string Name, string State);
