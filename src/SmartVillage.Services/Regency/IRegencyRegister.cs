using SmartVillage.Services.Adapters;

namespace SmartVillage.Services.Regency;

/// <summary>
/// The joined database of a regency (OpenKab), which copies the same OpenSID as we do. Of people only id, name and masked NIK are taken, although it sends whole rows; what it is for here
/// are counts.
/// </summary>
public interface IRegencyRegister
{
    /// <summary>Whether it is connected.</summary>
    bool IsReady { get; }

    /// <summary>Villages, each with the number under which the other lists know it.</summary>
    Task<AdapterAnswer<IReadOnlyList<RegencyVillage>>> VillagesAsync(CancellationToken cancellationToken);

    /// <summary>Districts.</summary>
    Task<AdapterAnswer<IReadOnlyList<RegencyDistrict>>> DistrictsAsync(CancellationToken cancellationToken);

    /// <summary>How many residents a filter lets through; no row is kept.</summary>
    Task<AdapterAnswer<RegencyCount>> CountResidentsAsync(RegencyResidentFilter filter, CancellationToken cancellationToken);

    /// <summary>A page of residents that a filter lets through, of 100 at most.</summary>
    Task<AdapterAnswer<IReadOnlyList<RegencyResident>>> ResidentsAsync(RegencyResidentFilter filter, int page, CancellationToken cancellationToken);

    /// <summary>A code list.</summary>
    Task<AdapterAnswer<IReadOnlyList<RegencyCode>>> CodesAsync(RegencyCodeList list, CancellationToken cancellationToken);

    /// <summary>How many families a village has.</summary>
    Task<AdapterAnswer<RegencyCount>> CountFamiliesAsync(string villageId, CancellationToken cancellationToken);

    /// <summary>One family by its number, as far as id and members' count.</summary>
    Task<AdapterAnswer<RegencyFamily>> FamilyAsync(string familyCardNumber, CancellationToken cancellationToken);

    /// <summary>Counts of families by OpenKab's own names.</summary>
    Task<AdapterAnswer<IReadOnlyDictionary<string, long>>> FamilySummaryAsync(CancellationToken cancellationToken);

    /// <summary>Areas of a level.</summary>
    Task<AdapterAnswer<IReadOnlyList<RegencyArea>>> AreasAsync(RegencyAreaLevel level, CancellationToken cancellationToken);

    /// <summary>A statistic: rows of a category.</summary>
    /// <param name="topic">What is counted.</param>
    /// <param name="category">OpenKab's id of the category, as <c>4</c> for sex.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<AdapterAnswer<IReadOnlyList<RegencyStatistic>>> StatisticsAsync(RegencyTopic topic, string category, CancellationToken cancellationToken);

    /// <summary>Programmes of aid.</summary>
    Task<AdapterAnswer<IReadOnlyList<RegencyProgramme>>> ProgrammesAsync(CancellationToken cancellationToken);

    /// <summary>How many take part in a programme; no row is kept.</summary>
    Task<AdapterAnswer<RegencyCount>> CountParticipantsAsync(string programmeId, CancellationToken cancellationToken);
}

/// <summary>The filters that OpenKab's list of residents takes; null lets everything through.</summary>
public sealed record RegencyResidentFilter
{
    /// <summary>Number of the village (<c>config_id</c>).</summary>
    public string? VillageId { get; init; }

    /// <summary>Code of the sex.</summary>
    public string? Sex { get; init; }

    /// <summary>Code of residency (<c>status</c>).</summary>
    public string? Residency { get; init; }

    /// <summary>Code of life status (<c>status_dasar</c>).</summary>
    public string? LifeStatus { get; init; }

    /// <summary>Code of the occupation.</summary>
    public string? Occupation { get; init; }

    /// <summary>Code of the religion.</summary>
    public string? Religion { get; init; }

    /// <summary>Code of the place in the family.</summary>
    public string? FamilyRole { get; init; }

    /// <summary>Number of the family card.</summary>
    public string? FamilyCardNumber { get; init; }

    /// <summary>RW.</summary>
    public string? Rw { get; init; }

    /// <summary>RT.</summary>
    public string? Rt { get; init; }

    /// <summary>Youngest, in whole years. OpenKab wants both or passes over the one.</summary>
    public int? AgeFrom { get; init; }

    /// <summary>Oldest, in whole years.</summary>
    public int? AgeUntil { get; init; }

    /// <summary>Code of the kecamatan.</summary>
    public string? DistrictCode { get; init; }

    /// <summary>Nothing that a log could keep.</summary>
    public override string ToString() => nameof(RegencyResidentFilter);
}

/// <summary>A village.</summary>
/// <param name="Id">Number under which the other lists know it (<c>config_id</c>).</param>
/// <param name="Code">Its code, dotted or not.</param>
/// <param name="Name">Name.</param>
/// <param name="District">Name of the kecamatan.</param>
public sealed record RegencyVillage(string Id, string? Code, string? Name, string? District);

/// <summary>A district.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Name.</param>
public sealed record RegencyDistrict(string Code, string? Name);

/// <summary>A count.</summary>
/// <param name="Count">How many.</param>
public sealed record RegencyCount(long Count);

/// <summary>A resident as far as it is taken.</summary>
/// <param name="Id">OpenKab's id.</param>
/// <param name="VillageId">Number of the village.</param>
/// <param name="Name">Name.</param>
/// <param name="MaskedNik">NIK with its middle hidden.</param>
public sealed record RegencyResident(string Id, string? VillageId, string? Name, string? MaskedNik);

/// <summary>A code.</summary>
/// <param name="Id">The code.</param>
/// <param name="Label">What it means.</param>
public sealed record RegencyCode(string Id, string? Label);

/// <summary>Code lists that OpenKab gives.</summary>
public enum RegencyCodeList
{
    /// <summary>Sex.</summary>
    Sex,

    /// <summary>Residency.</summary>
    Residency,

    /// <summary>Life status.</summary>
    LifeStatus,
}

/// <summary>A family as far as it is taken.</summary>
/// <param name="Id">OpenKab's id.</param>
/// <param name="MaskedNumber">Number of the card with its middle hidden.</param>
/// <param name="Members">How many members; null when that is not said.</param>
public sealed record RegencyFamily(string Id, string? MaskedNumber, int? Members);

/// <summary>Levels of areas.</summary>
public enum RegencyAreaLevel
{
    /// <summary>Dusun.</summary>
    Hamlet,

    /// <summary>RW.</summary>
    Rw,

    /// <summary>RT.</summary>
    Rt,
}

/// <summary>An area.</summary>
/// <param name="Id">OpenKab's id.</param>
/// <param name="VillageId">Number of the village.</param>
/// <param name="Hamlet">Dusun.</param>
/// <param name="Rw">RW.</param>
/// <param name="Rt">RT.</param>
public sealed record RegencyArea(string Id, string? VillageId, string? Hamlet, string? Rw, string? Rt);

/// <summary>What statistics are about.</summary>
public enum RegencyTopic
{
    /// <summary>Residents.</summary>
    Residents,

    /// <summary>Families.</summary>
    Families,

    /// <summary>Households.</summary>
    Households,

    /// <summary>Aid.</summary>
    Aid,
}

/// <summary>A row of a statistic.</summary>
/// <param name="Id">OpenKab's id of the row.</param>
/// <param name="Label">What is counted.</param>
/// <param name="Count">How many.</param>
/// <param name="Men">Of these, men; null when it is not told apart.</param>
/// <param name="Women">Of these, women; null likewise.</param>
public sealed record RegencyStatistic(string Id, string? Label, long? Count, long? Men, long? Women);

/// <summary>A programme of aid.</summary>
/// <param name="Id">OpenKab's id.</param>
/// <param name="Name">Name.</param>
/// <param name="VillageId">Number of the village; null for one of the regency.</param>
public sealed record RegencyProgramme(string Id, string? Name, string? VillageId);
