using System.Text.Json.Serialization;

namespace SmartVillage.Services.Requests.Holidays;

/// <summary>Days of a year on which offices are closed, as a reviewed file says them.</summary>
/// <param name="Year">The year.</param>
/// <param name="Complete">Whether these are all of them; else only those whose date is the same every year.</param>
/// <param name="Confidence">A: read in the owner's own document, B: several reports agree, C: one report, D: not looked up.</param>
/// <param name="Source">Where it says so.</param>
/// <param name="Holidays">The days.</param>
public sealed record HolidayYear(int Year, bool Complete, string Confidence, string Source, IReadOnlyList<Holiday> Holidays);

/// <summary>One day on which offices are closed.</summary>
/// <param name="Date">The day.</param>
/// <param name="Name">Its Indonesian name.</param>
/// <param name="Joint">Whether it is a day of joint leave (<c>cuti bersama</c>) beside a holiday.</param>
public sealed record Holiday(DateOnly Date, string Name, bool Joint = false);

/// <summary>Shape of the files.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(HolidayYear))]
internal sealed partial class HolidayJsonContext : JsonSerializerContext;
