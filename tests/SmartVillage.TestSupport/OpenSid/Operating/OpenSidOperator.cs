using MySqlConnector;

namespace SmartVillage.TestSupport.OpenSid.Operating;

/// <summary>
/// Changes a database as people do through a running OpenSID 24.10, side effects and omissions included: it is what a synchronisation has to live with.
/// Cascades come from the foreign keys of the database, not from here.
/// </summary>
public sealed class OpenSidOperator
{
    private OpenSidOperator(OpenSidSession session)
    {
        Events = new EventDesk(session);
        Residents = new ResidentDesk(session, Events);
        Families = new FamilyDesk(session);
        Areas = new AreaDesk(session);
        Marketplace = new MarketplaceDesk(session);
        SelfService = new SelfServiceDesk(session);
        Mass = new MassChanges(session);
    }

    /// <summary>Residents: add, edit, delete, new NIK.</summary>
    public ResidentDesk Residents { get; }

    /// <summary>Deaths, moves, and undoing them.</summary>
    public EventDesk Events { get; }

    /// <summary>Families: move, split.</summary>
    public FamilyDesk Families { get; }

    /// <summary>Hamlets, RW and RT.</summary>
    public AreaDesk Areas { get; }

    /// <summary>Sellers and products.</summary>
    public MarketplaceDesk Marketplace { get; }

    /// <summary>Accounts, letters and complaints.</summary>
    public SelfServiceDesk SelfService { get; }

    /// <summary>Restores and imports that replace everything.</summary>
    public MassChanges Mass { get; }

    /// <summary>An operator of one village who works on an open connection; the village matters where several share the database.</summary>
    public static async Task<OpenSidOperator> StartAsync(
        MySqlConnection connection, OpenSidEra era, int? village = null, TimeProvider? time = null, CancellationToken cancellationToken = default) =>
        new(await OpenSidSession.StartAsync(connection, era, village, time ?? TimeProvider.System, cancellationToken));
}
