namespace SmartVillage.Adapters.OpenSid.Verifying;

/// <summary>How a row of the copy compares with the source's row of the same key.</summary>
internal enum KeyMatch
{
    /// <summary>Every compared field is equal.</summary>
    Same,

    /// <summary>Some field differs.</summary>
    Different,

    /// <summary>The source has no such row.</summary>
    OnlyInCopy,
}
