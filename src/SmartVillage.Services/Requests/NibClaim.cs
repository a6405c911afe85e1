namespace SmartVillage.Services.Requests;

/// <summary>A business number as its owner says it (NIB, 13 digits), with what stands on the paper. How far that was looked at is the stage of the request.</summary>
/// <param name="Nib">13 digits.</param>
/// <param name="IssuedOn">Day of issue.</param>
/// <param name="Kbli">Lines of business.</param>
public sealed record NibClaim(string Nib, DateOnly? IssuedOn, IReadOnlyList<KbliCode> Kbli);

/// <summary>A line of business. Codes mean different things in different versions, so both are kept.</summary>
/// <param name="Code">Five digits.</param>
/// <param name="Version">Year of the classification: 2020 or 2025.</param>
public sealed record KbliCode(string Code, int Version);
