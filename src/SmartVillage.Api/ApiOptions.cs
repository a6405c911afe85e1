using SmartVillage.Domain.Areas;
using SmartVillage.Services.Nib;
using SmartVillage.Services.Nib.Kbli;
using SmartVillage.Services.Requests.Attachments;
using SmartVillage.Services.Requests.Holidays;
using SmartVillage.Store.Queries;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Api;

/// <summary>What an installation may tune about the API; the defaults suit one village on one machine.</summary>
public sealed record ApiOptions
{
    /// <summary>Requests a minute from one address without a key, wrong keys included.</summary>
    public int PublicRequestsPerMinute { get; init; } = 600;

    /// <summary>Requests a minute with one key.</summary>
    public int KeyRequestsPerMinute { get; init; } = 1200;

    /// <summary>Wrong keys from one address in a quarter of an hour, after which more are not even told that they are wrong.</summary>
    public int WrongKeysPerQuarterHour { get; init; } = 30;

    /// <summary>Whether a key that opens, decides or administers must have a second factor to do so; a key that has one is asked for it in any case.</summary>
    public bool SecondFactorRequired { get; init; }

    /// <summary>How long a key stays open after its second factor was shown.</summary>
    public TimeSpan SecondFactorKeeps { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Reveals, searches and exports a minute with one key (PRV-01): a person at a counter needs few, a thief many.</summary>
    public int IdentityRequestsPerMinute { get; init; } = 20;

    /// <summary>Reports and requests that residents may send from one address in an hour; a household needs few, a machine many.</summary>
    public int PublicWritesPerHour { get; init; } = 60;

    /// <summary>Reports and requests that residents of all addresses together may send to one village in a day.</summary>
    public int PublicRequestsPerVillageDay { get; init; } = 300;

    /// <summary>Legal basis on which words about health may be written into requests of the ambulance; without one they are refused.</summary>
    public string? HealthNotesBasis { get; init; }

    /// <summary>The account with which OSS may send business numbers; null while nobody gave it one.</summary>
    public NibReceiver? NibReceiver { get; init; }

    /// <summary>Lists of business fields that the operator imported.</summary>
    public IReadOnlyList<KbliEdition> Kbli { get; init; } = [];

    /// <summary>Whether introduction letters may show full numbers, birth dates and addresses.</summary>
    public bool FullNumbersOnLetters { get; init; }

    /// <summary>Holidays that the operator entered.</summary>
    public IReadOnlyList<Holiday> Holidays { get; init; } = [];

    /// <summary>An edition not confirmed for this long counts as late.</summary>
    public TimeSpan LateAfter { get; init; } = TimeSpan.FromHours(26);

    /// <summary>Largest request body; every body of this API is a few words.</summary>
    public int RequestBodyBytes { get; init; } = 16 * 1024;

    /// <summary>How much may be attached to requests.</summary>
    public AttachmentLimits Attachments { get; init; } = new();

    /// <summary>Villages of the configuration. Those that were never read yet have their services already.</summary>
    public IReadOnlyList<ConfiguredVillage> Villages { get; init; } = [];

    /// <summary>A village of the configuration of which only the code is known: no edition, no id, nothing ever confirmed.</summary>
    internal VillageInfo? FindConfigured(VillageCode code) => Villages.FirstOrDefault(v => v.Code.Value == code.Value) is { } configured
        ? new VillageInfo(0, code.Value, configured.Source, 0, 0, new SourceVillage { Code = code, Name = code.Value }, null, null)
        : null;

    /// <summary>Where the public reaches this installation; null while nobody has said so.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>Address of an OpenTelemetry collector; nothing is sent anywhere while this is null.</summary>
    public Uri? OtlpEndpoint { get; init; }
}
