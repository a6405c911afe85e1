namespace SmartVillage.Services.SelfService.Citizen;

/// <summary>Who logged in: the only fields of OpenSID's answer that are taken.</summary>
public sealed record CitizenSession
{
    /// <summary>Bearer token; kept sealed while the session lasts, and never given to a browser.</summary>
    public required string Token { get; init; }

    /// <summary>When it ends.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>OpenSID's id of the resident.</summary>
    public required string ResidentId { get; init; }

    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>NIK with its middle hidden.</summary>
    public string? MaskedNik { get; init; }

    /// <summary>Whether OpenSID wants the PIN changed first: it was given by the office.</summary>
    public bool MustChangePin { get; init; }

    /// <summary>Nothing that a log could keep.</summary>
    public override string ToString() => nameof(CitizenSession);
}
