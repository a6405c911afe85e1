using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Queries;

/// <summary>Where the rows of earlier editions are read, for explaining numbers.</summary>
public sealed class EditionArchive
{
    private readonly StoreContext _context;

    internal EditionArchive(StoreContext context) => _context = context;

    /// <summary>Starts one consistent reading.</summary>
    /// <exception cref="Domain.Errors.StoreException">The store cannot be read.</exception>
    public EditionReading Open()
    {
        _ = _context.Keys;
        return new EditionReading(_context);
    }
}
