package java.math;

/**
 * What the proofs trust about {@code java.math.BigInteger}: an immutable object that carries an integer, and the seven methods
 * that the kernel calls. These contracts are not proved. {@code BigIntegerStubProperties} holds each of them against the real class.
 *
 * <p>The results are not said to be new objects: the identity of a BigInteger is not observable to the kernel, which therefore
 * never compares with {@code ==} and takes no locks. Every value is within reach of the kernel's callers only as an object of
 * exactly this class, never of a subclass.
 */
public final class BigInteger extends java.lang.Number implements java.lang.Comparable {

   /*@ public final ghost \bigint value; @*/

   /*@ public normal_behavior
     @ requires true;
     @ ensures \result != null && \result.value == v;
     @ assignable \strictly_nothing;
     @*/
   public static java.math.BigInteger valueOf(long v);

   /*@ public normal_behavior
     @ requires o != null;
     @ ensures \result != null && \result.value == this.value + o.value;
     @ assignable \strictly_nothing;
     @*/
   public java.math.BigInteger add(java.math.BigInteger o);

   /*@ public normal_behavior
     @ requires o != null;
     @ ensures \result != null && \result.value == this.value - o.value;
     @ assignable \strictly_nothing;
     @*/
   public java.math.BigInteger subtract(java.math.BigInteger o);

   /*@ public normal_behavior
     @ requires o != null;
     @ ensures \result != null && \result.value == this.value * o.value;
     @ assignable \strictly_nothing;
     @*/
   public java.math.BigInteger multiply(java.math.BigInteger o);

   /*@ public normal_behavior
     @ requires true;
     @ ensures \result != null && \result.value == -this.value;
     @ assignable \strictly_nothing;
     @*/
   public java.math.BigInteger negate();

   /*@ public normal_behavior
     @ requires true;
     @ ensures -1 <= \result && \result <= 1;
     @ ensures (\result < 0 <==> this.value < 0) && (\result > 0 <==> this.value > 0) && (\result == 0 <==> this.value == 0);
     @ assignable \strictly_nothing;
     @*/
   public int signum();

   /*@ public normal_behavior
     @ requires o != null;
     @ ensures (\result < 0 <==> this.value < o.value) && (\result > 0 <==> this.value > o.value);
     @ ensures \result == 0 <==> this.value == o.value;
     @ assignable \strictly_nothing;
     @*/
   public int compareTo(java.math.BigInteger o);
}
