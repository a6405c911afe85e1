namespace SmartVillage.Mutakhiran.WriteBack.Import;

/// <summary>Where an import batch stands.</summary>
public enum ImportBatchState
{
    /// <summary>The file can be taken.</summary>
    Built,

    /// <summary>The operator wrote down what OpenSID said.</summary>
    Reported,

    /// <summary>Every value in it is verified, a conflict, expired, or went to the screen list.</summary>
    Settled,
}
