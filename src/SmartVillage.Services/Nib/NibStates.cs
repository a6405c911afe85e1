namespace SmartVillage.Services.Nib;

/// <summary>States of a business number as OSS codes them.</summary>
public static class NibStates
{
    /// <summary>01 to 06, also without the zero; anything else is not known.</summary>
    public static NibState Of(string? code) => code?.Trim().PadLeft(2, '0') switch
    {
        "01" => NibState.Active,
        "02" => NibState.Inactive,
        "03" => NibState.BusinessPermitted,
        "04" => NibState.OperationPermitted,
        "05" => NibState.Frozen,
        "06" => NibState.Revoked,
        _ => NibState.Unknown,
    };

    /// <summary>Whether a business may work under it.</summary>
    public static bool Holds(NibState state) => state is NibState.Active or NibState.BusinessPermitted or NibState.OperationPermitted;
}
