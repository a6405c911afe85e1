namespace SmartVillage.Sync.Digests;

/// <summary>What digests left to read is not enough to count or prove the edition; the run starts again and reads every row.</summary>
internal sealed class ReadEverythingException : Exception
{
    public ReadEverythingException()
        : base("The rest of the rows is needed too.")
    {
    }
}
