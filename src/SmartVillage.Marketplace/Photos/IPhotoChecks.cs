namespace SmartVillage.Marketplace.Photos;

/// <summary>What was last seen of photos, so that an office is told of those that cannot be shown without anybody asking a website for it. Thread-safe.</summary>
public interface IPhotoChecks
{
    /// <summary>Names of the sources whose villages have an edition.</summary>
    /// <exception cref="Domain.Errors.StoreException">The store cannot be read.</exception>
    IReadOnlyList<string> ListSources();

    /// <summary>Photos of the public goods of a source, each once, with what was last seen of it, if it was looked at.</summary>
    /// <exception cref="Domain.Errors.StoreException">The store cannot be read.</exception>
    IReadOnlyList<(string File, PhotoCheck? Last)> List(string source);

    /// <summary>What was last seen of some photos by name; those that were never looked at are not in it.</summary>
    /// <exception cref="Domain.Errors.StoreException">The store cannot be read.</exception>
    IReadOnlyDictionary<string, PhotoCheck> Find(string source, IReadOnlyCollection<string> files);

    /// <summary>Names of the photos of a source that could not be shown when they were last looked at.</summary>
    /// <exception cref="Domain.Errors.StoreException">The store cannot be read.</exception>
    IReadOnlySet<string> ListBroken(string source);

    /// <summary>Notes what is seen now.</summary>
    /// <exception cref="Domain.Errors.StoreException">The store cannot be written.</exception>
    void Note(string source, IReadOnlyDictionary<string, PhotoState> seen);

    /// <summary>Forgets photos of a source that none of these goods has any more.</summary>
    /// <exception cref="Domain.Errors.StoreException">The store cannot be written.</exception>
    void ForgetOthers(string source, IReadOnlySet<string> files);
}
